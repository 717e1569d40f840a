import { NativeSelect } from '@mantine/core'
import { TEXT_ENCODINGS, type TextEncoding } from '@shared/intake/encodings'
import { useText } from '../kit/text'

interface EncodingChoiceProps {
  /** The encoding the file was read in. */
  readonly encoding: string
  readonly onChoose: (encoding: string) => void
}

const ENCODINGS = Object.entries(TEXT_ENCODINGS) as [TextEncoding, (typeof TEXT_ENCODINGS)[TextEncoding]][]

/** A text file does not say in which letters it was written: where the guess shows wrong ones, the person chooses. */
export function EncodingChoice({ encoding, onChoose }: EncodingChoiceProps) {
  const t = useText()
  const data = ENCODINGS.map(([value, letters]) => ({
    value,
    label: `${t(`intake:letters.${letters}`)} · ${value}`,
  }))
  return (
    <NativeSelect
      w="26rem"
      label={t('intake:map.encoding')}
      description={t('intake:map.encodingHint')}
      data={data}
      value={encoding}
      onChange={event => onChoose(event.currentTarget.value)}
    />
  )
}
