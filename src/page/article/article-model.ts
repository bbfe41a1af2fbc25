// Written by `npm run train:article`: packed decision trees (boosted-trees.ts) and weights. Not edited by hand.

/** Over block-evidence.ts, for each block that may be the article's. */
export const BLOCK_BIAS = 1.5;
export const BLOCK_FOREST =
  '(0)68)-*K8-)*/((+C(<L(8)V0*+T5F)T:;)(+>(K*9(:)T5-)--/)8***0(?()GK=W09:6):*-):/F)-8,?)<F(R)T:-)5)U0J):,9H1M.::F*-P)5)--/)7*T3F8:(=-.9-)8./)9<)2F)K72</JD0-=V0)8T:5*R).)U,1:G4E4I3=)*/-)6)L.([-+6D;322(8:0-)*)9=3-T7>)5?5AI>?(71D)U*F)([([+)C311LL1DL-=)7-P)-+5)N)C<.?4?9/>)R)5*704*:*,)E;6@5(6A3-95T:,)8+.)U09)9DD7:N=)H0Q)/*38T6K5B36=0=A;D)F)72>)3+([([B1I522DD-))7?)J):*/)5*8D8JB5+=L-4*T552T:)7T7C7C=6EC;=)@)-+*)*+G:([B>(F1?@@C)3*-,9/F)W)G7.>B7<.<H7..)9=-*-*U-U-@FH.4>J?6)9;;)4-([K5)1>1MM@DA/O)D)7-71U-([([B<F4..>>=)H0U/@)K435G:B.:AB>2?/)?)K72*7+2+)3<B5??5=FP)5)1)4,--7,7.D<C=A8J@9>T:R+U,U0*)P+:A9MI<E3;)U*U.()U+257,7M/AF>1B6):/,)-+4+-*T75BI<<BE>D)O)U-)=K8([T6A12>EE4?C)<)-,>)W0W))4B8L1?1?GG=T+([([/)([([..A91111';

/** Over page-evidence.ts, for the page. */
export const PAGE_FOREST =
  'G@O1J,=5:G+);)J-:G?I@,;)()8B>G+);)J,;F>G/)@.=);BH:9*B+@,9@=FJ.))D*<GF;E*+)J,:B=EB-0)G><F=F0)D*@,A:BH9*B+D);@F>;)R)P/=CG?@,B,L4:?D:0)E)O3;AGD+)S)()A;AFB,K)S-=EE<;)H8I/>BG@0)D*A.A<CGL4@,([>D::E*GCJ,=D>DR)O2I/A<E=;)L3P/A:F@B,0)S3>DD;0)H8O3>BGBE)+)J,<B>CL4O2([C?;;I)S3I/@;E=N.D*L3;?B<1)K)([AF;;;)R)A,?BAF=).).)@DB:M1B,J/?C;BM,L-J/D>=CN.D*O2;?C?0)D)O3B>FBL3O1([C?<<R)M,I/B=D=9*6)E)>B>C1)K)([AE<<L3G>L5?B@<B-*)G;?C=D0)H8O3?BFBM1L-U)B>@<N.D*O2<@C?I)9,I/?CD>1)L-([B><<0)T-A.A>AFR)M,I/A>D>';
export const PAGE_WEIGHTS: readonly number[] = [
  0.39, 0.41, 0.17, 0.4, -0.069, -0.32, 0.33, 0.34, 0.44, -0.72, -0.8, 0.12, 0.0072, -0.48, 0.0042, -0.65, 0.0084, 0.064, 0.46, 0.58, 0.12,
  -0.66, -0.19, -0.25, 0.12, 0.067, 0.072, -0.018, -0.096, 0.074, -0.33, 0.021, 0.021, -0.02, 0.059, 0.4, -0.072, -0.049, 0.036, -0.025,
  -0.042, -0.017, 0.041, -0.036, -0.022, 0.0015,
];
/** The logit from which on a page is taken for an article. */
export const PAGE_THRESHOLD = 0.96;
