import { CompoundSet } from './compound-set.ts';
import { wordSet } from './word-list.ts';

/** Offices and ranks, Spanish. */
export const ES_TITLES = wordSet(
  `presidente presidenta vicepresidente vicepresidenta expresidente expresidenta ministro ministra exministro exministra viceministro
  viceministra senador senadora diputado diputada eurodiputado eurodiputada alcalde alcaldesa exalcalde exalcaldesa intendente prefecto concejal
  concejala edil regidor regidora general almirante coronel teniente capitán comandante sargento inspector inspectora juez jueza magistrado
  magistrada fiscal procurador procuradora director directora jefe jefa secretario secretaria subsecretario subsecretaria profesor profesora
  doctor doctora rey reina príncipe princesa infanta duque duquesa papa obispo arzobispo cardenal padre fray sor portavoz vocero vocera
  canciller embajador embajadora abogado abogada letrado letrada comisario comisaria gobernador gobernadora consejero consejera conseller
  consellera lehendakari candidato candidata entrenador entrenadora seleccionador seleccionadora rector rectora decano decana ingeniero
  ingeniera premier primer primera delegado delegada subdelegado subdelegada`,
);

/** Nouns for people who speak; others end in some of them: "exentrenador", "historiador". */
export const ES_ROLES: ReadonlySet<string> = new CompoundSet(
  wordSet(
    `economista economistas periodista periodistas analista analistas sindicalista sindicalistas ecologista ecologistas animalista feminista
    comunista nacionalista independentista especialista especialistas guionista tenista jurista juristas accionista accionistas deportista
    pianista violinista dentista taxistas pensionistas transportistas electricista maquinista cronista ensayista artistas ciclistas futbolistas
    dentistas vendedor vendedora vendedores corredor corredora corredores proveedor proveedores conserje bedel celador celadora matrona partera
    barrendero barrendera basurero albañil albañiles fontanero carpintero soldador mecánico mecánica sastre costurera modista estilista
    fotógrafo fotógrafa librero librera bibliotecario bibliotecaria editor editora redactor redactora corresponsal enviado enviada presentador
    locutor locutora humorista cómico cómica bailarín bailarina coreógrafo coreógrafa compositor compositora tenor soprano director técnica
    hombre mujer hombres mujeres gente señor señora testigo testigos vecino vecina vecinos vecinas habitante habitantes policía policías bombero
    bombera bomberos agente agentes guardia guardias responsable responsables experto experta expertos expertas científico científica científicos
    médico médica médicos doctor enfermero enfermera enfermeros enfermeras sanitario sanitaria sanitarios cirujano cirujana psicólogo psicóloga
    farmacéutico farmacéutica veterinario veterinaria maestro maestra maestros alumno alumna alumnos docente docentes catedrático catedrática
    estudiante estudiantes ganadero ganadera ganaderos campesino campesina campesinos jornalero jornalera jornaleros panadero panadera cocinero
    cocinera hostelero hostelera hosteleros camarero camarera obrero obrera obreros empleado empleada empleados operario operaria operarios
    dueño dueña propietario propietaria propietarios inquilino inquilina inquilinos cliente clienta clientes pasajero pasajera pasajeros usuario
    usuaria usuarios opositor opositora opositores manifestante manifestantes huelguista huelguistas crítico crítica críticos abogado abogada
    víctima víctimas denunciante querellante acusado acusada acusados imputado imputada procesado procesada detenido detenida preso presa reo
    sospechoso sospechosa investigado investigada madre padre padres hijo hija hijos hermano hermana marido esposo esposa viudo viuda tío tía
    primo prima abuelo abuela sobrino sobrina nieto nieta amigo amiga amigos compañero compañera compañeros marinero marinera marineros patrón
    armador portavoz portavoces vocero autor autora autores artista artistas cantante actor actriz músico música músicos poeta guitarrista
    novelista cineasta dramaturgo arquitecto arquitecta ingeniero ingeniera técnico técnica técnicos alcalde alcaldesa alcaldes presidente
    presidenta ministro ministra dirigente dirigentes líder líderes lideresa jefe jefa jefes mandatario mandataria cargo directivo directiva
    directivos ejecutivo ejecutiva empresario empresaria empresarios autónomo autónoma comerciante comerciantes tendero tendera taxista
    camionero camionera camioneros transportista conductor conductora cartero peluquero peluquera jubilado jubilada jubilados pensionista
    farero futbolista delantero delantera centrocampista defensa portero portera guardameta extremo lateral árbitro colegiado capitán capitana
    campeón campeona atleta ciclista tenista piloto nadador boxeador técnico míster seleccionador juez jueza jueces fiscal fiscales
    magistrado magistrada comisario perito perita forense letrado letrada notario diputado diputada diputados senador concejal concejala edil
    edila socialista socialistas  candidato candidata delegado delegada representante representantes miembro miembros integrante
    integrantes secretario secretaria asesor asesora interlocutor interlocutora mediador fuente fuentes allegado allegados familiar familiares
    diplomático diplomática diplomáticos militar militares soldado soldados oficial oficiales general coronel voluntario voluntaria voluntarios
    cooperante migrante refugiado refugiada superviviente supervivientes joven jóvenes niño niña niños chico chica adolescente anciano anciana
    octogenario octogenaria regidor regidora primer pontífice obispo arzobispo cura párroco sacerdote monja religioso religiosa papa rey reina
    monarca príncipe princesa becario científicos climatólogo funcionario funcionaria funcionarios analista columnista`,
  ),
  wordSet(
    `ador adora adores adoras idor idora ólogo óloga ólogos ólogas ógrafo ógrafa ministro ministra presidente
    presidenta alcalde alcaldesa director directora escritor escritora pintor pintora escultor escultora lector lectora rector rectora
    actor inspector inspectora cantautor cantautora jefe jefa líder conseller`,
  ),
);

/** Writings and bodies that speak. */
export const ES_DOCUMENTS = wordSet(
  `comunicado informe declaración carta estudio diario periódico rotativo semanario revista agencia ministerio gobierno ejecutivo policía guardia
  fiscalía tribunal juzgado audiencia supremo ayuntamiento consistorio alcaldía diputación empresa compañía constructora aseguradora asociación
  sindicato sindicatos patronal partido coalición organización ong entidad institución instituto universidad escuela colegio hospital banco
  consejo comisión comité parlamento congreso senado cámara asamblea ejército iglesia obispado vaticano federación confederación grupo plataforma
  colectivo movimiento club equipo liga fundación oposición gremio cooperativa consejería conselleria delegación junta generalitat xunta
  cancillería embajada kremlin moncloa autoridades autoridad encuesta texto documento nota escrito auto sentencia denuncia firma multinacional
  operadora productora editorial museo teatro festival organismo`,
);
