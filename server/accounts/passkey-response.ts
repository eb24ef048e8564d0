import { z } from 'zod'

const base64url = (maxChars: number) =>
  z
    .string()
    .regex(/^[\w-]+={0,2}$/)
    .max(maxChars)
const common = {
  id: base64url(2000),
  rawId: base64url(2000),
  type: z.literal('public-key'),
}
const clientDataJSON = base64url(8000)

const registration = z.object({
  ...common,
  response: z.object({
    clientDataJSON,
    attestationObject: base64url(40_000),
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .optional(),
  }),
})
const authentication = z.object({
  ...common,
  response: z.object({
    clientDataJSON,
    authenticatorData: base64url(8000),
    signature: base64url(8000),
    userHandle: base64url(200).nullish(),
  }),
})

const clientData = z.object({ challenge: base64url(200) })

export type RegistrationAnswer = z.infer<typeof registration> & { challenge: string }
export type AuthenticationAnswer = z.infer<typeof authentication> & { challenge: string }

/** Reads what the browser's WebAuthn gave for a new passkey. Null when it is not that. */
export const readRegistration = (input: unknown): RegistrationAnswer | null => read(registration, input)

/** Reads what the browser's WebAuthn gave for a sign-in. Null when it is not that. */
export const readAuthentication = (input: unknown): AuthenticationAnswer | null => read(authentication, input)

/** The challenge is only looked up by what the browser says; the library compares it again when it verifies. */
function read<T extends { response: { clientDataJSON: string } }>(
  shape: z.ZodType<T>,
  input: unknown,
): (T & { challenge: string }) | null {
  const answer = shape.safeParse(input)
  if (!answer.success) return null
  const said = clientData.safeParse(parseJson(answer.data.response.clientDataJSON))
  return said.success ? { ...answer.data, challenge: said.data.challenge } : null
}

function parseJson(encoded: string): unknown {
  try {
    return JSON.parse(Buffer.from(encoded, 'base64url').toString())
  } catch {
    // A stranger's bytes: not JSON is as unreadable as JSON of another shape.
    return null
  }
}
