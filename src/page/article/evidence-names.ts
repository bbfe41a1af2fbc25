/** What each value of the evidence says, for reasons that people read; the injected script carries none of it. */
export interface EvidenceNames {
  readonly blocks: readonly string[];
  readonly page: readonly string[];
}

/** In the order of block-evidence.ts. The block model counts on it. */
// Pure, so that a script that asks for no names carries none.
const BLOCK_EVIDENCE = /* @__PURE__ */ (
  'vote,length,links,sentence,stop,kind,figure,beside,header,table,place,from-end,before,after,column,depth,alike,box,parent,' +
  'pointer,credit,label,appeal,channel,newsroom,byline,date,box-name,furniture,standfirst,caption,length-before,links-before,' +
  'stop-before,heading-before,length-after,links-after,heading-after,vote-after,headline,repeated,digits,capitals,colon,blocks,' +
  'uniform,vote-near,box-vote,lift,most,voted-share,told,landmark,cut,under,box-links,inner'
).split(',');

/** In the order of page-evidence.ts. The page model counts on it. */
const PAGE_EVIDENCE = /* @__PURE__ */ (
  'author,author-in-data,author-on-page,og-article,og-website,og-other,day,day-in-data,declared,product,forum-type,questions,collection,' +
  'other-type,no-address,home,depth,slug-words,year-in-address,address-news,address-help,address-forum,address-shop,address-service,' +
  'voted-share,prose-share,one-parent,short-lines,plain,paragraphs,preformatted,prose,sentence-length,dates,title-words,single,' +
  'code,inputs,p,images,times,buttons,article-names,product-names,contents-names,banner-names'
).split(',');

export const EVIDENCE_NAMES: EvidenceNames = { blocks: BLOCK_EVIDENCE, page: PAGE_EVIDENCE };
