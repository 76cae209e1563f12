package org.oportunidad.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tree against the recursive definition of RFC 9162, section 2.1.1, and its published vectors. */
class MerkleTreeTests {

    @Test
    void rootsAreThoseOfThePublishedVectors() {
        // the eight leaves and their roots that certificate-transparency implementations test with
        List<byte[]> leaves = List.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .stream()
                .map(HexFormat.of()::parseHex)
                .toList();

        assertThat(hex(MerkleTree.root(leaves.subList(0, 1))))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(hex(MerkleTree.root(leaves.subList(0, 2))))
                .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(hex(MerkleTree.root(leaves.subList(0, 5))))
                .isEqualTo("4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4");
        assertThat(hex(MerkleTree.root(leaves)))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void rootIsThatOfTheRecursiveDefinitionForEverySize() {
        List<byte[]> leaves = new ArrayList<>();
        for (int size = 1; size <= 130; size++) {
            leaves.add(("leaf " + size).getBytes(StandardCharsets.UTF_8));
            assertThat(MerkleTree.root(leaves)).isEqualTo(recursive(leaves));
        }
    }

    @Test
    void noTwoSizesOrOrdersShareARoot() {
        List<byte[]> leaves = IntStream.range(0, 9)
                .mapToObj(i -> Integer.toString(i).getBytes(StandardCharsets.UTF_8))
                .toList();

        assertThat(hex(MerkleTree.root(leaves))).isNotEqualTo(hex(MerkleTree.root(leaves.reversed())));
        assertThat(hex(MerkleTree.root(leaves))).isNotEqualTo(hex(MerkleTree.root(leaves.subList(0, 8))));
    }

    private static byte[] recursive(List<byte[]> leaves) {
        var sha256 = MerkleTree.sha256();
        if (leaves.size() == 1) {
            sha256.update((byte) 0);
            return sha256.digest(leaves.getFirst());
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        byte[] left = recursive(leaves.subList(0, split));
        byte[] right = recursive(leaves.subList(split, leaves.size()));
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
