export const embed = {}
