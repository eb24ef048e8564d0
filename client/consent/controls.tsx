import type { ComponentChildren } from 'preact'
import type { Message } from '../messages/message.ts'
import { Button, type ButtonLook } from '../ui/Button.tsx'

/** What a press means; also the value of the form's button `act`. The number is the row's position. */
export type Act =
  | 'add'
  | 'not-now'
  | 'done'
  | 'undo'
  | 'switch-account'
  | 'keep-account'
  | 'here'
  | 'sign-out'
  | 'retry-all'
  | 'bring-back'
  | `retry:${number}`
  | `skip:${number}`
  | `add-address:${number}`
  | `block:${number}`
  | `unblock:${number}`

/**
 * Where the screens stand. In the Frame a press calls back; on a page of the server every control is part of one form,
 * so that it works without a script.
 */
export type Controls =
  /** `counted`: the words of the deciding button for any number of ticks, for the script that counts them. */
  | { kind: 'form'; counted?: Message }
  | {
      kind: 'frame'
      onAct: (act: Act, event: MouseEvent) => void
      onTick: (at: number, isTicked: boolean) => void
      onCopy: (note: string, at: number) => void
    }

/** A button of the consent screens in either place. */
export function ActButton({
  controls,
  act,
  look,
  describedBy,
  name,
  isOff,
  counted,
  children,
}: {
  controls: Controls
  act: Act
  look?: ButtonLook
  describedBy?: string
  /** The accessible name, where it says more than what is seen. */
  name?: string
  /** Told as unavailable and yet focusable: it says why when pressed. */
  isOff?: boolean
  counted?: Message
  children: ComponentChildren
}) {
  const named = {
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    ...(name === undefined ? {} : { 'aria-label': name }),
    ...(isOff ? { 'aria-disabled': 'true' as const } : {}),
    ...(look === undefined ? {} : { look }),
    'data-act': act,
  }
  if (controls.kind === 'form') {
    return (
      <Button
        type={isOff ? 'button' : 'submit'}
        name="act"
        value={act}
        {...named}
        {...(counted === undefined ? {} : { 'data-counted': JSON.stringify(counted) })}
      >
        {children}
      </Button>
    )
  }
  return (
    <Button onClick={(event: MouseEvent) => controls.onAct(act, event)} {...named}>
      {children}
    </Button>
  )
}
