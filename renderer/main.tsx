import { nonce } from './app/policy'

// The rest is fetched after the policy stands: bundlers may otherwise run a shared chunk with schemas before it. What a window stands on
// comes before its pages: in one piece, compiling it or running it took longer than a person should wait for an answer.
void import('./app/open-window')
  .then(() => import('./app/start'))
  .then(({ start }) => start(window.fivefold, nonce))
