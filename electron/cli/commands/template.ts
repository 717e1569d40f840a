import { positional, type Command } from '../command'

export const templateCommand: Command = {
  name: 'template',
  required: ['OUT.xlsx'],
  async run(args, desk) {
    const typed = positional(args, 0)
    await desk.ask('intake.write-template', { file: desk.token(typed, 'save') })
    const path = desk.path(typed)
    return { exitCode: 0, json: { file: path }, text: desk.t('cli:template.written', { path }) }
  },
}
