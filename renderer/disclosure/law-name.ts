import type { Translate } from '../kit/text'

/** What a law is called for short in the language of the window; what its file says where the language has no words for it. */
export const lawName = (t: Translate, id: string, otherwise = id): string =>
  t.say('laws', `${id}.short`, { defaultValue: otherwise })
