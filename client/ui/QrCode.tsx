/** A QR code, dark on light whatever the theme: not every camera reads it the other way round. */
export function QrCode({
  name,
  code: { size, path },
}: {
  name: string
  code: { size: number; path: string }
}) {
  return (
    <svg
      class="share-qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={name}
      shape-rendering="crispEdges"
    >
      <path class="share-qr-ground" d={`M0 0h${size}v${size}H0z`} />
      <path class="share-qr-code" d={path} />
    </svg>
  )
}
