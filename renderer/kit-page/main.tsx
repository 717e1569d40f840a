import { nonce } from '../app/policy'

// As in the window itself: the rest is fetched after the policy stands.
void Promise.all([import('../app/open-window'), import('./kit-page')]).then(([{ openWindow }, { KitPage }]) =>
  openWindow(window.fivefold, nonce, <KitPage />),
)
