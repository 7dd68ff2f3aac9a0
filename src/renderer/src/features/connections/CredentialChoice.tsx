import { Radio } from 'antd'

interface CredentialChoiceProps {
  'aria-labelledby': string
  'aria-describedby': string
  options: { value: string; label: string }[]
  value: string
  onChange: (value: string) => void
}

/** One of a few; the first one counts until another is chosen. */
export const CredentialChoice = ({ options, value, onChange, ...named }: CredentialChoiceProps) => (
  <Radio.Group
    {...named}
    optionType="button"
    options={options}
    value={value || options[0]?.value}
    onChange={(event) => onChange(event.target.value)}
  />
)
