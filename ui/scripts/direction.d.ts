declare const direction: unknown;
export default direction;
