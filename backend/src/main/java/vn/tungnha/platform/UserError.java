package vn.tungnha.platform;

import java.util.List;

/**
 * A refusal as the asker reads it.
 *
 * @param message in the asker's language
 * @param path the input field at fault, from the input's root; empty for the act as a whole
 */
public record UserError(ProblemCode code, String message, List<String> path) {}
