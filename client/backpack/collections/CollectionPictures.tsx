/** The first badges of a collection, at most four, as one small picture. */
export function CollectionPictures({ pictures }: { pictures: readonly string[] }) {
  return (
    <span class={`collection-pictures collection-pictures-${Math.min(pictures.length, 4)}`}>
      {pictures.map((picture) => (
        <img key={picture} src={picture} alt="" width="32" height="32" loading="lazy" />
      ))}
    </span>
  )
}
