/** What a profile kept back, in numbers (`withheldSchema` of the contract). */
interface Withheld {
  readonly few: number
  readonly others: number
  readonly texts: readonly { readonly section: string; readonly texts: number }[]
  readonly evidence: readonly {
    readonly number: number
    readonly why: string
    readonly pages: readonly string[]
  }[]
}

type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** The same in sentences, for screen and prompt. */
export function withheldWords({ few, others, texts, evidence }: Withheld, say: Say): readonly string[] {
  const files = evidence.map(({ number, why, pages }) => {
    const reason = say(`disclosure:withheld.evidenceWhy.${why}`)
    return pages.length === 0
      ? say('disclosure:withheld.one', { number, why: reason })
      : say('disclosure:withheld.onePages', { number, why: reason, pages: pages.join(', ') })
  })
  const sections = texts.map(({ section }) => say(`disclosure:sections.${section}`))
  return [
    few + others === 0
      ? say('disclosure:withheld.noFigures')
      : say('disclosure:withheld.figures', { few, others }),
    ...(sections.length === 0 ? [] : [say('disclosure:withheld.texts', { sections: sections.join('; ') })]),
    ...(files.length === 0 ? [] : [say('disclosure:withheld.evidence', { files: files.join(', ') })]),
  ]
}
