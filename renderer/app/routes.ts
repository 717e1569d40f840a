import {
  createHashHistory,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router'
import { rootRoute } from './root-route'

/** What a link may carry to a list: plain words, read by the page with `useSearch({ strict: false })`. */
export type ListSearch = Readonly<Record<string, string>>

const listSearch = (search: Record<string, unknown>): ListSearch =>
  Object.fromEntries(
    Object.entries(search).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  )

/** A page that is fetched when it is first opened. Its module is taken as it comes: links inside it name these routes. */
const page = (load: () => Promise<unknown>, name: string): RouteComponent =>
  lazyRouteComponent(load as () => Promise<Record<string, RouteComponent>>, name)

const at = { getParentRoute: () => rootRoute } as const
const listAt = { ...at, validateSearch: listSearch } as const

// Each route is declared before the tree: inside the call their paths would lose their types.
const home = createRoute({ ...at, path: '/', component: page(() => import('../home'), 'HomePage') })
const suppliers = createRoute({
  ...listAt,
  path: '/suppliers',
  component: page(() => import('../suppliers'), 'SuppliersPage'),
})
const supplier = createRoute({
  ...at,
  path: '/suppliers/$id',
  component: page(() => import('../suppliers'), 'SupplierPage'),
})
const recruiters = createRoute({
  ...listAt,
  path: '/recruiters',
  component: page(() => import('../corridors'), 'RecruitersPage'),
})
const recruiter = createRoute({
  ...at,
  path: '/recruiters/$id',
  component: page(() => import('../corridors'), 'RecruiterPage'),
})
const corridors = createRoute({
  ...listAt,
  path: '/corridors',
  component: page(() => import('../corridors'), 'CorridorsPage'),
})
const corridor = createRoute({
  ...at,
  path: '/corridors/$id',
  component: page(() => import('../corridors'), 'CorridorPage'),
})
const map = createRoute({ ...at, path: '/map', component: page(() => import('../map'), 'MapPage') })
const intake = createRoute({
  ...at,
  path: '/intake',
  component: page(() => import('../intake'), 'IntakePage'),
})
const duplicates = createRoute({
  ...at,
  path: '/duplicates',
  component: page(() => import('../duplicates'), 'DuplicatesPage'),
})
const risk = createRoute({ ...listAt, path: '/risk', component: page(() => import('../risk'), 'RiskPage') })
const model = createRoute({
  ...listAt,
  path: '/risk/model',
  component: page(() => import('../risk'), 'ModelPage'),
})
const analytics = createRoute({
  ...at,
  path: '/analytics',
  component: page(() => import('../analytics'), 'AnalyticsPage'),
})
const reference = createRoute({
  ...at,
  path: '/reference',
  component: page(() => import('../reference'), 'ReferencePage'),
})
const screening = createRoute({
  ...listAt,
  path: '/screening',
  component: page(() => import('../screening'), 'ScreeningPage'),
})
const steps = createRoute({
  ...listAt,
  path: '/steps/$step',
  component: page(() => import('../steps'), 'StepsPage'),
})
const due = createRoute({
  ...listAt,
  path: '/due',
  component: page(() => import('../steps'), 'CalendarPage'),
})
const registers = createRoute({
  ...at,
  path: '/registers',
  component: page(() => import('../steps'), 'RegistersPage'),
})
const checks = createRoute({
  ...at,
  path: '/checks',
  component: page(() => import('../steps'), 'ChecksPage'),
})
const response = createRoute({
  ...listAt,
  path: '/response',
  component: page(() => import('../response'), 'ResponsePage'),
})
const evidence = createRoute({
  ...listAt,
  path: '/evidence',
  component: page(() => import('../evidence'), 'EvidencePage'),
})
const disclosure = createRoute({
  ...listAt,
  path: '/disclosure',
  component: page(() => import('../disclosure'), 'DisclosurePage'),
})
const history = createRoute({
  ...listAt,
  path: '/history',
  component: page(() => import('./history-page'), 'HistoryPage'),
})
const merge = createRoute({
  ...at,
  path: '/history/merge',
  component: page(() => import('../trail'), 'MergePage'),
})
const bin = createRoute({ ...at, path: '/bin', component: page(() => import('../trail'), 'BinPage') })
const profile = createRoute({
  ...at,
  path: '/profile',
  component: page(() => import('../workspace'), 'ProfilePage'),
})

const assessments = createRoute({
  ...listAt,
  path: '/assessment',
  component: page(() => import('../assessment'), 'AssessmentsPage'),
})
const assessment = createRoute({
  ...at,
  path: '/assessment/$id',
  component: page(() => import('../assessment'), 'AssessmentPage'),
})
const packs = createRoute({
  ...at,
  path: '/packs',
  component: page(() => import('../assessment'), 'PacksPage'),
})
const grievances = createRoute({
  ...listAt,
  path: '/grievances',
  component: page(() => import('../grievances'), 'GrievancesPage'),
})
const campaigns = createRoute({
  ...listAt,
  path: '/questionnaires',
  component: page(() => import('../questionnaires'), 'CampaignsPage'),
})
const campaign = createRoute({
  ...at,
  path: '/questionnaires/$id',
  component: page(() => import('../questionnaires'), 'CampaignPage'),
})
const remedy = createRoute({
  ...listAt,
  path: '/remedy',
  component: page(() => import('../remedy'), 'RemedyPage'),
})
const audits = createRoute({
  ...listAt,
  path: '/audits',
  component: page(() => import('../audits'), 'AuditsPage'),
})

const help = createRoute({ ...at, path: '/help', component: page(() => import('../help'), 'HelpPage') })
const glossary = createRoute({
  ...at,
  path: '/help/glossary',
  component: page(() => import('../help'), 'GlossaryPage'),
})
const helpKeys = createRoute({
  ...at,
  path: '/help/keys',
  component: page(() => import('../help'), 'KeysPage'),
})
const access = createRoute({
  ...at,
  path: '/help/accessibility',
  component: page(() => import('../help'), 'AccessPage'),
})
const helpTopic = createRoute({
  ...at,
  path: '/help/$topic',
  component: page(() => import('../help'), 'HelpTopicPage'),
})

const routeTree = rootRoute.addChildren([
  recruiters,
  recruiter,
  corridors,
  corridor,
  assessments,
  assessment,
  packs,
  campaigns,
  campaign,
  audits,
  grievances,
  remedy,
  home,
  suppliers,
  supplier,
  map,
  intake,
  duplicates,
  risk,
  model,
  analytics,
  reference,
  screening,
  steps,
  due,
  checks,
  registers,
  response,
  evidence,
  disclosure,
  history,
  merge,
  bin,
  profile,
  help,
  glossary,
  helpKeys,
  access,
  helpTopic,
])

export const newRouter = () =>
  createRouter({ routeTree, history: createHashHistory(), defaultPreload: 'intent' })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>
  }
}
