export type Choice = { value: string; words: string }
/** Choices that belong together. */
export type ChoiceGroup = { label: string; choices: Choice[] }

/** One of the filters of the list. */
export function Select({
  name,
  label,
  chosen,
  choices,
}: {
  name: string
  label: string
  chosen: string
  choices: (Choice | ChoiceGroup)[]
}) {
  const id = `library-${name}`
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} name={name}>
        {choices.map((choice) =>
          'choices' in choice ? (
            <optgroup key={choice.label} label={choice.label}>
              {choice.choices.map((each) => option(each, chosen))}
            </optgroup>
          ) : (
            option(choice, chosen)
          ),
        )}
      </select>
    </div>
  )
}

const option = ({ value, words }: Choice, chosen: string) => (
  <option key={value} value={value} selected={value === chosen}>
    {words}
  </option>
)
