export { GlossaryPage } from './glossary-page'
export { HelpPage } from './help-page'
export { HelpTopicPage } from './help-topic-page'
export { KeysPage } from './keys-page'
