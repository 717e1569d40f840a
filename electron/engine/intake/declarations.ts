import type { DeclarationView } from '@shared/contract/intake'
import { answerChanges } from '@shared/intake/declaration'
import type { Call } from '../call'
import { declarationsOf } from '../store/declarations'

/** A supplier's declarations, newest first, each beside what the one before it of the same template said. */
export async function supplierDeclarations(
  call: Call,
  supplierId: string,
): Promise<{ declarations: DeclarationView[] }> {
  const all = await declarationsOf(call.store, supplierId)
  return {
    declarations: all.map(({ declaration, answers }, index) => {
      const before = all
        .slice(index + 1)
        .find(({ declaration: earlier }) => earlier.template === declaration.template)
      return { declaration, answers, changes: before ? answerChanges(before.answers, answers) : null }
    }),
  }
}
