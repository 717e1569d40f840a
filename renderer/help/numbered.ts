import type { Translate } from '../kit/text'

/** The texts under `base.1`, `base.2` … of a topic, as many as there are. */
export function numbered(t: Translate, base: string): readonly string[] {
  const texts: string[] = []
  while (t.knows('help', `${base}.${texts.length + 1}`))
    texts.push(t.say('help', `${base}.${texts.length + 1}`))
  return texts
}
