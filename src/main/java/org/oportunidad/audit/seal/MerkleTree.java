package org.oportunidad.audit.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The hash tree of RFC 9162, section 2.1: one hash that changes when any leaf, or the order of the leaves, does. */
public final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    /** The root over the contents of the leaves, in their order; at least one. */
    public static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            throw new IllegalArgumentException("a tree has leaves");
        }
        MessageDigest sha256 = sha256();
        List<byte[]> level = new ArrayList<>(leaves.size());
        for (byte[] leaf : leaves) {
            sha256.update(LEAF);
            level.add(sha256.digest(leaf));
        }
        while (level.size() > 1) {
            level = parents(sha256, level);
        }
        return level.getFirst();
    }

    /** An odd last one rises unpaired, which builds the same tree as the recursive definition. */
    private static List<byte[]> parents(MessageDigest sha256, List<byte[]> level) {
        List<byte[]> parents = new ArrayList<>(level.size() / 2 + 1);
        for (int i = 0; i + 1 < level.size(); i += 2) {
            sha256.update(NODE);
            sha256.update(level.get(i));
            parents.add(sha256.digest(level.get(i + 1)));
        }
        if (level.size() % 2 == 1) {
            parents.add(level.getLast());
        }
        return parents;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
