const ROWS = 200
const COLUMNS = 120

/** The size of the terminal, as `stty` takes it. */
export const TERMINAL_SIZE = `rows ${ROWS} cols ${COLUMNS}`

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is read
const TOKEN = /\u001b\[([\d;?]*)([A-Za-z])|\u001b[()#].|\u001b.|[\s\S]/gu

/**
 * What a vt100 shows: programs paint only what differs from what stands there already.
 *
 * @property write takes what the program printed
 * @property read gives the lines that have something in them
 */
export type TerminalScreen = { write: (output: string) => void; read: () => string }

export function createTerminalScreen(): TerminalScreen {
  const createRow = () => new Array<string>(COLUMNS).fill(' ')
  const cells = Array.from({ length: ROWS }, createRow)
  let row = 0
  let column = 0
  /** The first and the last row of what scrolls. */
  let region = [0, ROWS - 1] as [number, number]

  const clear = (from: number, to: number) => {
    for (let at = from; at < to; at++) {
      const line = cells[Math.floor(at / COLUMNS)]
      if (line !== undefined) line[at % COLUMNS] = ' '
    }
  }

  const goDown = () => {
    if (row !== region[1]) row += 1
    else cells.splice(region[1], 0, ...cells.splice(region[0], 1).map(createRow))
  }

  const goUp = () => {
    if (row !== region[0]) row -= 1
    else cells.splice(region[0], 0, ...cells.splice(region[1], 1).map(createRow))
  }

  const command = (letter: string, numbers: number[]) => {
    const [first = 0, second = 0] = numbers
    const here = row * COLUMNS + column
    if (letter === 'H') [row, column] = [Math.max(first, 1) - 1, Math.max(second, 1) - 1]
    if (letter === 'r') {
      region = [Math.max(first, 1) - 1, (second || ROWS) - 1]
      row = column = 0
    }
    if (letter === 'A') row -= first || 1
    if (letter === 'B') row += first || 1
    if (letter === 'C') column += first || 1
    if (letter === 'D') column -= first || 1
    if (letter === 'J') clear(first === 0 ? here : 0, first === 1 ? here + 1 : ROWS * COLUMNS)
    if (letter === 'K')
      clear(first === 0 ? here : row * COLUMNS, first === 1 ? here + 1 : (row + 1) * COLUMNS)
  }

  const print = (character: string) => {
    if (character === '\r') column = 0
    else if (character === '\n') goDown()
    else if (character === '\b') column -= 1
    else if (character === '\t') column += 8 - (column % 8)
    else if (character >= ' ') {
      const line = cells[row]
      if (line !== undefined && column < COLUMNS) line[column] = character
      column += 1
    }
  }

  return {
    write: (output) => {
      for (const [whole, numbers, letter] of output.matchAll(TOKEN)) {
        if (letter !== undefined) command(letter, (numbers ?? '').split(';').map(Number))
        else if (whole === '\u001bM') goUp()
        else if (!whole.startsWith('\u001b')) print(whole)
      }
    },
    read: () =>
      cells
        .map((line) => line.join('').trimEnd())
        .filter((line) => line !== '')
        .join('\n'),
  }
}
