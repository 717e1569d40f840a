import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EndpointName, InputOf, OutputOf } from '@shared/contract/contract'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import type { EnginePorts } from '../call'
import { Engine, type CallOptions } from '../engine'
import { LEAST_WORK } from '../store/file-key'
// Read with the tests, not by the first of them that needs it: that would count as its time.
import '../later-handlers'

/** A clock that moves one second with each look, so that trails are the same on every run. */
export function steadyClock(start = '2026-11-24T08:00:00.000Z'): () => Date {
  let moment = Date.parse(start)
  return () => new Date((moment += 1000))
}

/** An engine in a temporary folder with a real SQLite workspace; `close()` removes all of it. */
export class TestEngine {
  readonly folder = mkdtempSync(join(tmpdir(), 'fivefold-'))
  readonly reported: unknown[] = []
  readonly assetsDir = join(import.meta.dirname, '../../../assets')
  readonly engine: Engine

  constructor(ports: Partial<EnginePorts> = {}) {
    this.engine = new Engine({
      now: steadyClock(),
      assetsDir: this.assetsDir,
      dataDir: join(this.folder, 'person'),
      actor: 'Tester',
      stretchWork: LEAST_WORK,
      print: () => Promise.reject(new Error('no printer in this test')),
      report: cause => {
        this.reported.push(cause)
        return `test-${this.reported.length}`
      },
      ...ports,
    })
  }

  /** A path inside the test's own folder. */
  path(name: string): string {
    return join(this.folder, name)
  }

  /** A token for reading a file, as a dialog would have given. */
  opening(path: string): string {
    return this.engine.files.grant(path, 'open')
  }

  saving(path: string): string {
    return this.engine.files.grant(path, 'save')
  }

  folderToken(path = this.folder): string {
    return this.engine.files.grant(path, 'folder')
  }

  /** Calls and gives the value; a refusal fails the test with what was refused. */
  async ask<N extends EndpointName>(
    name: N,
    input: InputOf<N>,
    options: CallOptions = {},
  ): Promise<OutputOf<N>> {
    const reply = await this.engine.call(name, input, options)
    if (!reply.ok)
      throw new Error(
        `${name} refused: ${JSON.stringify(reply.error)} ${this.reported.map(String).join(' ')}`,
      )
    return reply.value
  }

  /** Calls and gives the error code; a value fails the test. */
  async refusal(name: string, input: unknown): Promise<string> {
    const reply = await this.engine.answer(name, input)
    if (reply.ok) throw new Error(`${name} was not refused: ${JSON.stringify(reply.value)}`)
    return reply.error.code
  }

  close(): void {
    this.engine.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** A test engine with an open, empty workspace. */
export async function withWorkspace(ports: Partial<EnginePorts> = {}): Promise<TestEngine> {
  const test = new TestEngine(ports)
  const file = test.saving(test.path('test.fivefold'))
  await test.ask('workspace.create', {
    file,
    entity: entityNamed('Harbour Textiles Ltd'),
    period: calendarYear(2026),
  })
  return test
}
