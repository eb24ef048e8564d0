export const backpack = {}
