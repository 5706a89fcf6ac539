package vn.trucban.content.playbook;

import java.util.Map;
import vn.trucban.content.yaml.YamlTree;

/** Takes what a check finds, where it finds it. */
interface FindingSink {
    void accept(YamlTree where, String key, Map<String, String> values);
}
