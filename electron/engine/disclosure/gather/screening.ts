import type { ScreeningFacts } from '@shared/disclosure/facts'
import type { Call } from '../../call'

/** The newest screening run: lists with editions, threshold, how many names were and could not be checked, decisions. */
export async function gatherScreening(call: Call): Promise<ScreeningFacts | null> {
  const { run, open, reopened, toConfirm, decided } = await call.ask('screening.state', {})
  if (run === null) return null
  return {
    ranAt: run.at,
    thresholdPct: Math.round(run.threshold * 1000) / 10,
    lists: run.editions.map(({ title, generatedAt, entries, sha256 }) => ({
      name: title,
      edition: generatedAt?.slice(0, 10) ?? null,
      entries,
      sha256,
    })),
    checked: run.namesChecked,
    notCheckable: run.namesUncheckable,
    trueMatches: decided.true,
    falseMatches: decided.false,
    unsure: decided.unsure,
    open: open + reopened + toConfirm,
  }
}
