import { TestEngine } from '../../testing/test-engine'
import { calendarYear, entityNamed } from '@shared/workspace/entity'

/** A printer that leaves a trace of what it was given, with the stamp of a moment that real printers leave too. */
export const paperlessPrinter = (html: string): Promise<Uint8Array> =>
  Promise.resolve(Buffer.from(`%PDF-1.4 (D:20010203040506+00'00') ${html.length}`, 'latin1'))

/** The invented sample in a real workspace: imported, screened and scored. */
export async function withSample(): Promise<TestEngine> {
  const test = new TestEngine({ print: paperlessPrinter })
  await test.ask('workspace.create', {
    file: test.saving(test.path('sample.fivefold')),
    entity: entityNamed('Harbour Textiles Ltd'),
    period: calendarYear(2026),
  })
  await test.ask('workspace.fill-sample', {})
  return test
}
