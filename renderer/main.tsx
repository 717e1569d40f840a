import { nonce } from './app/policy'

// The rest is fetched after the policy stands: bundlers may otherwise run a shared chunk with schemas before it.
void import('./app/start').then(({ start }) => start(window.fivefold, nonce))
