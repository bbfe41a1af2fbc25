// Written by `npm run train:article`: packed decision trees (boosted-trees.ts) and weights. Not edited by hand.

/** Over block-evidence.ts, for each block that may be the article's. */
export const BLOCK_BIAS = 1.5;
export const BLOCK_FOREST =
  '(0)68)-*K8-)*/((.B(=J)8)V0*-T5F)T:8-(/?(J/?0:)8)-)/)W08***7(4G,FI=(0-)6))-*0:/F)=-:0+?E):)-)5*9=/*97T:1;?(5FH1R)8)-)71T:J):,A1H72=;E*-F)T5=)3*94U0D/F1:19CV0)8T:5)R).)U,3;F7E4G5R)5)-)>)70J)L-=(F;6?A76)9;W0:/U*9:F)3>BK8AD4P)**T56)3:J)U09D7?2?:G/)3-K7:.F)([)37@C622<F=)T:-+*/U0-)U0C;:L6.B;D)P)72---.([([C::A33CC-)8.5)9<)01)--8A0H:ID=>)L-5*4*T5W+34<C8>;*B8=)7.G:.)U*-+([C2I=2???D)7172H0U*([([B<K944CC/)3-K7:.-)([G7:@<B55=E>);)5*=)5*([34B5@.//B:D)T:72.)U,([([B:E;55DD*)@)M)8.-);)97AE9(@32=4*523/V,,):+T:.D5@:AC>?)L0U0F)7,8.5*B9?:;(7D/)C)K79>K:2+)3AF6C?6>E=)@)-+H0*+L0([B=0D4@BB4*)7?)52*-P*:-@8E1B>>6711)W*--U0)0U*A2BK:JJ9-*+)7.1)T7.).)<JC;E4>F6)4->)5+51T:5,F;3EB?5=9>U-*)T7D)R+9?C9A6H;6H/*O)W0)=7-70([A24?=D77;)=))3L-U/4,T6B>B6G<4AC)G=-,@)([W)G7A633@3?F/*U*W0()U+702.;J1A=D?7T+([R)([([*)4*1111C?<A>)6)5*:/7.([23;EB@66C=P)5)-.4,)=7,7.D=B1B;H?;)=))3O)U/T0T6A7C7G=5AD)<)U0F)W0I)([A:L4>F66T+([C)([([U*U-3333GAB8?)@)T8T:*+5*U0B?4F9C1D9>U-R+T7T<70P+C;AKGAE9-*967.:08+.)929?>CD5K?H0U*38()U+U.40;J4AD9E?';

/** Over page-evidence.ts, for the page. */
export const PAGE_FOREST =
  'G@O1.)=5?I+);)@,:G=H+);)J,;G=H@,;)J-9B<F9*B+@,8@<G/)@.=);BH:D*J,0)<E9DE*+)J,:B<E0)B-A-<BBH9*))D)=GF>@,;)L4<BD9;)R)P/=CG?E*GC();C@FB-0)S3=EE;0)D*@,A;BGJ/H8D*<AE=;)R)I/>CG@E)+)J,;B=DB,K)S-=EE<0)O2O3B=GBL4@,([>C::;)H8P/>BF@L4G>([>C;;B,K)S3>DD<0)I/O3A<GBI)9,I/>DE=M1L3J0B<:BN.D*1);?B;E*GCL4=DC<K)O1G>B>>FM,L5J/C<=BR)M,I/B=D=0)H8O3?BFB1)K)([AF;;N.D*O2;@C?L3E*([?C<<;)R)B+?BAFB,0)S-?DC>I)L)I/@;D>M19*J/@C;A1)L-([B><<N.8*O2@<C?0)D*O3A>FA=)().)@DC;L3@*([>B==B,R,G:>B=CM1H8J/@C<A1)L-([B><<N.D*O2<@B?0)D*A.A>AFL5M,([B@<<J+Q,I)B<@CI0I)+)@C<AR)M.I/A=D>1)L-([B>==K)O1G>B??EN.G<B,<@@CM19*U+@C@=T-B.L+@CA;1)=)([B>==';
export const PAGE_WEIGHTS: readonly number[] = [
  0.37, 0.42, 0.12, 0.4, -0.069, -0.32, 0.31, 0.35, 0.45, -0.74, -0.81, 0.12, 0.0026, -0.48, 0.0058, -0.64, 0.0089, 0.064, 0.46, 0.6, 0.12,
  -0.62, -0.19, -0.25, 0.12, 0.069, 0.073, -0.019, -0.096, 0.074, -0.33, 0.021, 0.021, -0.019, 0.061, 0.4, -0.071, -0.049, 0.036, -0.024,
  -0.042, -0.017, 0.044, -0.036, -0.021, -0.000015,
];
/** The logit from which on a page is taken for an article. */
export const PAGE_THRESHOLD = 1;
