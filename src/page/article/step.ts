/** What one step of the search for the article did to one block, or to the page as a whole. */
export interface Step {
  readonly step: string;
  /** The block's index in the page text, or null for the page. */
  readonly block: number | null;
  readonly reason: string;
  /** How sure a model is, as a logit: above 0 for the article. */
  readonly score?: number;
}
