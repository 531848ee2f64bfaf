import type { CommandName } from '../verbs/table.ts'
import type { Command } from './shared/context.ts'

/** The module of every verb that works on the file, which is loaded when the verb is called. */
const COMMANDS: { readonly [Name in CommandName]: () => Promise<Command<Name>> } = {
  validate: async () => (await import('./validate.ts')).validate,
  plan: async () => (await import('./plan.ts')).plan,
  deploy: async () => (await import('./deploy.ts')).deploy,
  outputs: async () => (await import('./outputs.ts')).outputs,
  destroy: async () => (await import('./destroy.ts')).destroy,
  reboot: async () => (await import('./reboot.ts')).reboot,
  'restore-secret': async () => (await import('./restore-secret.ts')).restoreSecret,
  promote: async () => (await import('./promote.ts')).promote,
  template: async () => (await import('./template.ts')).template,
}

/** Loads the verb's module. */
export function loadCommand(verb: CommandName): Promise<Command> {
  return COMMANDS[verb]()
}
