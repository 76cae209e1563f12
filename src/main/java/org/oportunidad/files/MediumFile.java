package org.oportunidad.files;

/** What became of something that was sent. */
public sealed interface MediumFile {

    /** As it is kept. */
    record Taken(Medium medium) implements MediumFile {}

    /** Not taken; {@code mostMegabytes} is the argument of the message. */
    record Refused(MediumProblem problem, int mostMegabytes) implements MediumFile {}
}
