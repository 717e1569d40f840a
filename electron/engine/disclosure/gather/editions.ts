import type { DataEditionFacts } from '@shared/disclosure/facts'
import type { Call } from '../../call'

/** Editions of outside data in use, with licence and credits. */
export async function gatherEditions(
  call: Call,
  nameOf: (kind: string) => string,
): Promise<readonly DataEditionFacts[]> {
  const { editions } = await call.ask('reference.editions', {})
  return editions.map(({ kind, edition, asOf, licence, credits, sha256 }) => ({
    kind,
    name: nameOf(kind),
    edition,
    asOf,
    licence,
    credit: credits.join('; '),
    sha256,
  }))
}
