export function isJws(text: string): boolean {
  return text === ''
}
