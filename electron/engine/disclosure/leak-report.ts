import type { InputOf, OutputOf } from '@shared/contract/contract'
import { FORMATS } from '@shared/disclosure/file-name'
import type { Call } from '../call'
import { bundleFile } from './bundle/build'
import { bundleContent } from './bundle-content'
import { finishedFiles } from './finished'
import { leakCheck, outgoing, withheldIn, withPassed } from './outgoing'
import { renderFormats } from './produce'
import { pageToPrint } from './render'

/**
 * What an export or a bundle would hold that it must not, each find with its file and place, and what the profile keeps
 * back. The PDF is not printed for it: the page that it would be printed from is read. What is saved is looked
 * through once more, as it is saved.
 */
export async function leakReport(
  input: InputOf<'disclosure.leak-check'>,
  call: Call,
): Promise<OutputOf<'disclosure.leak-check'>> {
  const produced = await outgoing(call, input)
  const unprinted = FORMATS.filter(format => format !== 'pdf')
  const rendered = await renderFormats(call, produced.report, unprinted, { page: 'A4', toRead: true })
  const printed = bundleFile('print.html', 'statement', 'text/html', pageToPrint(produced.report, 'A4'))
  const content =
    input.what === 'bundle'
      ? await bundleContent(call, produced, { page: 'A4', evidence: input.evidence })
      : null
  const files = [
    ...finishedFiles(rendered, content === null ? '' : 'statement/'),
    printed,
    ...(content?.toCheck ?? []),
  ]
  const leaks = withPassed(await leakCheck(call, files, produced), content?.evidence.letThrough ?? [])
  return {
    leaks,
    withheld: { ...withheldIn(produced), evidence: [...(content?.evidence.held ?? [])] },
    takenOut: [...produced.takenOut()],
  }
}
