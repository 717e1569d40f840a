export { t as modelInUse } from "./risk-model-DvUx5yJ_.js";
