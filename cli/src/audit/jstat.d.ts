/** What is used of the statistics library, which has no types of its own. */
declare module 'jstat' {
  const library: {
    readonly jStat: { readonly beta: { inv(probability: number, alpha: number, beta: number): number } };
  };
  export default library;
}
