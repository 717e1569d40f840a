import { once } from '../text/once'
import { splitWords, foldWord } from './fold'
import { canonical } from './sound'

/**
 * Names so widespread in the world that sharing one says little, in two grades. A small list (forty entries) cannot
 * show that Muhammad is common; this prior does. Own compilation from general knowledge of naming customs.
 */
const grade = (text: string): readonly string[] => splitWords(text).map(word => canonical(foldWord(word)))

const WIDESPREAD = `
  muhammad ahmad ali hassan hussein abdullah kim lee wang zhang li chen maria jose singh khan kumar ibrahim omar nguyen john`

const COMMON = `
  abdul abd mahmud mustafa yusuf khalil khalid salim salih said saeed hamid hamad jamal kamal karim rahman rahim aziz hakim malik
  ismail ishaq yaqub musa isa daud sulayman uthman othman tariq nasser nasir amir amin hadi mahdi reza rashid zayd bilal fatima aisha
  zainab maryam mariam abdulrahman abdulaziz abdulkarim abdulrahim husni haji jaber taha adel samir kareem walid yahya zakaria anwar
  pak park choe choi jong jung chong ri rhee yi jo cho han yun song chol yong kyong hyon myong sok chang hwang kang o paek ryu
  liu yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo gao zheng liang xie tang wei jun ming hua hong
  juan carlos luis miguel antonio francisco manuel jesus pedro rafael angel jorge fernando gonzalez rodriguez garcia lopez
  martinez hernandez perez sanchez ramirez torres flores rivera gomez diaz santos silva souza oliveira cruz reyes
  ivan ivanov aleksandr alexander alexandrovich sergey sergeevich vladimir vladimirovich nikolay nikolaevich andrey andreevich
  dmitry mikhail mikhailovich yuri yurievich viktor viktorovich igor oleg pavel petrov alexey alekseevich anatoly anatolyevich evgeny
  ivanovich petrovich nikolaevna olga elena anna natalia tatiana
  ram raj kumari devi sharma gupta das roy islam begum akter hossain uddin rana chowdhury bibi kaur patel shah
  thapa gurung rai tamang shrestha magar nepal bahadur
  smith jones brown williams johnson david michael james robert william thomas peter paul george joseph charles daniel
  mary anne martin jean pierre claude patrick emmanuel jacques
  shah akbar gul jan nur noor din allah ullah`

const priors = once(
  (): ReadonlyMap<string, number> =>
    new Map([
      ...grade(COMMON).map(name => [name, 0.006] as const),
      ...grade(WIDESPREAD).map(name => [name, 0.03] as const),
    ]),
)

/** Share of all names that hold this one, by general knowledge; 0 when nothing is known of it. */
export function priorShare(canonicalName: string): number {
  return priors().get(canonicalName) ?? 0
}
