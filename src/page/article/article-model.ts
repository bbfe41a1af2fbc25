// Written by `npm run train:article`: packed decision trees (boosted-trees.ts) and weights. Not edited by hand.

/** Over block-evidence.ts, for each block that may be the article's. */
export const BLOCK_BIAS = 0.89;
export const BLOCK_FOREST =
  'W0Y)8)8.(0-)*-(>*=,CL8W08)F)Y))6T::*-36HH9(9(0+)8)-)Y)Y)*-145?0BJ8(/Y)8))77+/)*-4:?7A)I;V08*:)T7R)F)*+5;G9B/I>Y)\\+*/9<W.P)L/6B;JF<:58)V0T:U/:,**U,<7?HH?B1Y)\\+:)80W.-)**7><I7AG?Y)\\+R)9;W.T:-)8B<HG<7AV0)6F)T75*T:909><FE<@1_)-)8))7F)T5;)8BD58=A4Y):0/)9<97L-W09D<GD;90,)-)5*9=/)?)F)9AA5>,F65)4+P)-+1).)-.I;9GD6:BD)=)U-/)-+Z-W/B72AG;71_)F)H071Z-T540C9G6<A=8Y)\\+T:4+U/.)U0=9@HC7;L=)*)-+:.>)W0V-AE?380;CD)R)U-71-)Z-([D<;@G<77C)Y)()80--4+-,<BC>A81<L-/))5F)K7T530B97B7?<C=)>)-+/)5*G:()B9/<4><CD)O)U-5)X*G1T9>B2:<F7?-)8._09<)27.[);B>IC?>2=)H0-+F)K5G:\\*B:<B5>C=C)9>X-T:\\)K:([A<>G7BBB>);)5*O*K.([28A7C522B<3,21\\*G/\\).)U-;H7>C89AP)--1)T;1)7,U0B:3B?9AK/*-)K78.32([([=F?B88AAD)O)U-7130G1T8B=B8=H8?^*\\*285,7.N0G9?DA==G6C@)=)*+>)U/-)([A8?7<,CC;)P)T7--1)K/([B==C@5BB9>T:\\).)U0`)R+B;;KG8G<Y)4-*)5.9<8/M)C=:EAEA:U*()U+([L)Z.D)::KA(DA:O*@)K2L0*+952-B>3CC;7??)-)9;)5/*8.T9=BB9>5H;^*X)2894\\*N0G9?6B@=F7CM);)9771:._,H*B>A67?D;<)O)W03030([*-?AB9GG4>=)X)-+([>)G:([99A:8AAA@)P)*+--4*-)([B>6@>3CC';

/** Over page-evidence.ts, for the page. */
export const PAGE_FOREST =
  'G@O1.)=5?I+);)J,:G=HG@B-L48>F7@,;)J-8A<F+);)()<F@HD*9*0)>F8D@,B,J-8>=E/)D)=)A;G;E*+)J,:B<EB,0)S-<FE<0)D*@,A:AH9*B+@,;A>E;)R)P/=CG?+)E*@,<A?FB,K)S3=ED;0)D*@,A;BGJ/H8B+<B?F@,B,L4;?D:;)R)I/>CG@0)E)O3<AGCG<Q1B,;@?DJ,H9E)<C<DI)H8I/=AE=0)O2O3B=GB()M.=)A<E<9*B+D)=AE?L4@.([?D;;M1H8J.?C;@0)D*O3A=GBL3O2([C?<<R)M,I/B=D=;)T-I/A>FAK)O1G>B>?FI)L)I/@;E>1)L3([B<;;G:N0B,;@@CJ+Q,E*B<?C0)Q.A.B?AFR)M,I/A=D=G:N0L4<@B<1)K)([AE<<M19*U)@C@<0)N.O3<AFA1)L-([B><<B-0)S3?CC=I)O1I0A=D>M1L-U)B>A<G:N0M.<@B?';
export const PAGE_WEIGHTS: readonly number[] = [
  0.62, 0.73, 0.17, 0.63, 0.18, -0.36, 0.49, 0.35, 1.1, -1.8, -1.7, 0.32, 0.17, -1.1, 0.41, -1, 0.02, 0.13, 1.3, 1.1, 0.47, -0.96, -0.26,
  -0.94, 0.22, 0.081, 0.19, 0.036, -0.19, 0.078, -0.5, 0.04, 0.046, -0.056, 0.1, 0.92, -0.18, -0.11, 0.081, -0.079, -0.11, 0.00034, 0.092,
  -0.059, -0.053, 0.023,
];
/** The logit from which on a page is taken for an article. */
export const PAGE_THRESHOLD = 2.4;
