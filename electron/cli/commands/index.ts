import type { Command } from '../command'
import { checkCommand } from './check'
import { newCommand } from './new'

/** Every command, in the order of the overview. */
export const commands: readonly Command[] = [newCommand, checkCommand]
