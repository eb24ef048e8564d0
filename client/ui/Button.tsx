import type { ButtonHTMLAttributes } from 'preact'

export type ButtonLook = 'plain' | 'primary' | 'quiet' | 'danger'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook }

export const buttonClass = (look: ButtonLook): string =>
  look === 'plain' ? 'button' : `button button-${look}`

/** A button of at least 44 px. It submits nothing unless told to by `type`. */
export function Button({ look, type, ...rest }: Props) {
  return <button type={type ?? 'button'} class={buttonClass(look ?? 'plain')} {...rest} />
}
