export { t as modelInUse } from "./risk-model-CKrlJgfv.js";
