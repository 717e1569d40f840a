export { corridorFeeToRow, corridorStopToRow, corridorToRow } from '../store/corridors'
