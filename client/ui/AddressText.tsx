/** Shorter ones fit on any line, and stand in the page's source in one piece. */
const SHORT_CHARS = 20

/**
 * A mail address, apart from the direction of ours. A long one breaks after `@`, `.` and the like before it breaks inside of
 * a word; it is read aloud, found and copied as it is, since a place for a break is no character.
 */
export function AddressText({ address }: { address: string }) {
  if (address.length <= SHORT_CHARS) return <bdi class="mail-address">{address}</bdi>
  return (
    <bdi class="mail-address">
      {address.split(/(?<=[@._+-])/).map((piece, at) => (
        <>
          {at > 0 ? <wbr /> : null}
          {piece}
        </>
      ))}
    </bdi>
  )
}
