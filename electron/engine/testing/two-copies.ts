import { copyFileSync } from 'node:fs'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import { steadyClock, TestEngine, withWorkspace } from './test-engine'

/** One workspace that two people work on apart: Tester's file, and Bina's copy of it. */
export class TwoCopies {
  readonly mine: TestEngine
  readonly theirs: TestEngine

  private constructor(mine: TestEngine, theirs: TestEngine) {
    this.mine = mine
    this.theirs = theirs
  }

  /** Makes a workspace, lets `fill` work in it, and copies the closed file. */
  static async after<T>(fill: (mine: TestEngine) => Promise<T>): Promise<{ copies: TwoCopies; known: T }> {
    const mine = await withWorkspace()
    const known = await fill(mine)
    const theirs = new TestEngine({ actor: 'Bina', now: steadyClock('2026-11-25T08:00:00.000Z') })
    const copies = new TwoCopies(mine, theirs)
    await copies.copyOver()
    return { copies, known }
  }

  /** Gives the other a fresh copy of our file, in place of theirs. */
  async copyOver(): Promise<void> {
    await this.mine.ask('workspace.close', {})
    await this.theirs.ask('workspace.close', {})
    copyFileSync(this.mine.path('test.fivefold'), this.theirs.path('copy.fivefold'))
    await this.reopen()
  }

  async reopen(): Promise<void> {
    const { mine, theirs } = this
    await mine.ask('workspace.open', { file: mine.opening(mine.path('test.fivefold')) })
    await theirs.ask('workspace.open', { file: theirs.opening(theirs.path('copy.fivefold')) })
  }

  /** The plan of taking the other's copy in; their file is closed for it, as if it had been sent. */
  async plan(): Promise<OutputOf<'trail.merge-plan'>> {
    await this.theirs.ask('workspace.close', {})
    return this.mine.ask('trail.merge-plan', { file: this.theirFile() })
  }

  /** Takes the other's copy in, and opens it again for them. */
  async merge(
    decisions: Partial<Pick<InputOf<'trail.merge'>, 'accept' | 'choices'>> = {},
  ): Promise<OutputOf<'trail.merge'>> {
    const { mine, theirs } = await this.plan()
    const merged = await this.mine.ask('trail.merge', {
      file: this.theirFile(),
      heads: { mine: mine.head, theirs: theirs.head },
      accept: null,
      choices: {},
      ...decisions,
    })
    await this.reopen()
    return merged
  }

  theirFile(): string {
    return this.mine.opening(this.theirs.path('copy.fivefold'))
  }

  close(): void {
    this.mine.close()
    this.theirs.close()
  }
}
