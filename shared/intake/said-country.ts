type Params = Readonly<Record<string, string | number | null>>

interface Said {
  readonly code: string
  readonly params: Params
  readonly suggestion: string | null
}

const isOfCountry = ({ code }: Pick<Said, 'code'>): boolean =>
  code === 'country-unknown' || code === 'country-ambiguous'

/**
 * The parameters of a problem's sentence as people say them: the countries that a name can mean by their names, not by their codes.
 * @param country the name of a code in the language
 */
export function saidParams(
  problem: Pick<Said, 'code' | 'params'>,
  country: (code: string) => string,
): Params {
  const { choices } = problem.params
  if (!isOfCountry(problem) || typeof choices !== 'string') return problem.params
  return { ...problem.params, choices: choices.split(', ').map(country).join(', ') }
}

/** What is suggested, as people say it; a code of a country is what is read. `null` where nothing is. */
export function saidSuggestion(
  problem: Pick<Said, 'code' | 'suggestion'>,
  country: (code: string) => string,
): string | null {
  const { suggestion } = problem
  return suggestion !== null && isOfCountry(problem) ? country(suggestion) : suggestion
}
