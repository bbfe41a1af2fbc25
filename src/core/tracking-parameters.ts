/**
 * Names of query parameters that say where a reader came from, never what is read. Lower case. A name that some site
 * uses for its articles (`t`, `ref`, `source`, `src`, `id`, `p`) must not be here: two articles under one key are worse
 * than one article under two.
 */
const TRACKING_NAMES: ReadonlySet<string> = new Set([
  // advertisement clicks
  'dclid',
  'ef_id',
  'epik',
  'fbclid',
  'gad_campaignid',
  'gad_source',
  'gbraid',
  'gclid',
  'gclsrc',
  'li_fat_id',
  'msclkid',
  'rb_clickid',
  's_kwcid',
  'srsltid',
  'ttclid',
  'twclid',
  'wbraid',
  'wickedid',
  'yclid',
  'ymclid',
  'ysclid',
  // newsletters
  '_hsenc',
  '_hsmi',
  'dm_i',
  'elqtrack',
  'elqtrackid',
  'hsctatracking',
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  'nr_email_referer',
  'oly_anon_id',
  'oly_enc_id',
  'vero_conv',
  'vero_id',
  // shares
  'fb_action_ids',
  'fb_action_types',
  'fb_ref',
  'fb_source',
  'igsh',
  'igshid',
  'soc_src',
  'soc_trk',
  'sr_share',
  // analytics and campaigns
  '_ga',
  '_gl',
  '_openstat',
  'cmpid',
  'guccounter',
  'guce_referrer',
  'guce_referrer_sig',
  'icid',
  'ncid',
  'ocid',
  's_cid',
  'smid',
  'spm',
  'wt.mc_id',
  'wt_mc',
  'xtor',
  // what caches of AMP pages add
  'amp_gsa',
  'amp_js_v',
  'usqp',
]);

/** Families of names, each written by one analytics product. */
const TRACKING_PREFIXES = ['utm_', 'mtm_', 'pk_', 'piwik_', 'matomo_', 'hsa_', 'at_custom', 'at_campaign', 'at_medium', 'at_link_', 'ga_'];

/** Names under which servers put a visitor's session into an address. Lower case. */
const SESSION_NAMES: ReadonlySet<string> = new Set([
  'asp.net_sessionid',
  'auth_token',
  'access_token',
  'cfid',
  'cftoken',
  'jsessionid',
  'oscsid',
  'phpsessid',
  'session_id',
  'session_token',
  'sessid',
  'sessionid',
  'sessiontoken',
  'zenid',
]);
const SESSION_PREFIXES = ['aspsessionid'];

/** Session names that old news systems also give to their stories, by number or date. */
const SESSION_OR_STORY: ReadonlySet<string> = new Set(['sid', 'session']);
const STORY_NUMBER = /^\d[\d./-]{0,19}$/;

/** True for a parameter that says how a reader came here. */
export function isTracking(name: string): boolean {
  const folded = name.toLowerCase();
  return TRACKING_NAMES.has(folded) || TRACKING_PREFIXES.some((prefix) => folded.startsWith(prefix));
}

/** True for a parameter that may let somebody else in as this reader: it must never be stored. */
export function isSession(name: string, value: string): boolean {
  const folded = name.toLowerCase();
  if (SESSION_OR_STORY.has(folded)) return !STORY_NUMBER.test(value);
  return SESSION_NAMES.has(folded) || SESSION_PREFIXES.some((prefix) => folded.startsWith(prefix));
}
