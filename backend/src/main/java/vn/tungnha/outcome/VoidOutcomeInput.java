package vn.tungnha.outcome;

/**
 * A withdrawal.
 *
 * @param expectedVersion the newest version the sender knows
 */
public record VoidOutcomeInput(String outcomeId, int expectedVersion, String reason) {}
