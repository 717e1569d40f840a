export {
  mergeRow,
  SIDES,
  type ConflictKind,
  type Merged,
  type RowConflict,
  type Side,
  type Versions,
} from './merge-row'
export { PLAIN, unitsOf, type Cell, type Row, type TableRules } from './rows'
