import { createHashHistory, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route'

/** What a link may carry to a list: plain words, read by the page with `useSearch({ strict: false })`. */
export type ListSearch = Readonly<Record<string, string>>

const listSearch = (search: Record<string, unknown>): ListSearch =>
  Object.fromEntries(
    Object.entries(search).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  )

const under = { getParentRoute: () => rootRoute, validateSearch: listSearch } as const

/** One route per topic; each page is fetched when it is first opened. */
const routeTree = rootRoute.addChildren([
  createRoute({ ...under, path: '/', component: lazyRouteComponent(() => import('../home'), 'HomePage') }),
  createRoute({ ...under, path: '/map', component: lazyRouteComponent(() => import('../map'), 'MapPage') }),
  createRoute({
    ...under,
    path: '/history',
    component: lazyRouteComponent(() => import('./history-page'), 'HistoryPage'),
  }),
  createRoute({
    ...under,
    path: '/profile',
    component: lazyRouteComponent(() => import('../workspace'), 'ProfilePage'),
  }),
])

export const newRouter = () =>
  createRouter({ routeTree, history: createHashHistory(), defaultPreload: 'intent' })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>
  }
}
